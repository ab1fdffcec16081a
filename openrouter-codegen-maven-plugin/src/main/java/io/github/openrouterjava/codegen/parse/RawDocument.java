package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Info;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import io.github.openrouterjava.codegen.model.Server;
import java.util.List;
import java.util.Map;

/**
 * A whole OpenAPI document, overlays applied, references between components still open.
 *
 * @param at the document
 * @param info what it is about
 * @param servers where it is served, in document order
 * @param securitySchemes the ways to authenticate, by name
 * @param tagDescriptions the text of each tag that has one
 * @param schemas the component schemas by name, in document order
 * @param operations the operations in document order, references to parameters, bodies and
 *     responses followed
 * @param webhooks the names of the webhooks, for which no client code is generated
 * @param dialect what hints say about the way the API talks
 * @param parts all parts of the document that can shape a client
 */
public record RawDocument(
    Location at,
    Info info,
    List<Server> servers,
    Map<String, SecurityScheme> securitySchemes,
    Map<String, String> tagDescriptions,
    Map<String, RawSchema> schemas,
    List<RawOperation> operations,
    List<String> webhooks,
    Dialect dialect,
    DocumentParts parts) {}
