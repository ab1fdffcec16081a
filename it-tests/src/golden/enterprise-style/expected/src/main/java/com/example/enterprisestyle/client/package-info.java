// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
/** Clients for the operations of the Orders API. */
@NullMarked
package com.example.enterprisestyle.client;

import org.jspecify.annotations.NullMarked;
