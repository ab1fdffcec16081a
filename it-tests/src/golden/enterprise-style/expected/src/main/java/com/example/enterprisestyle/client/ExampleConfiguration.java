package com.example.enterprisestyle.client;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the client of the Orders API a bean. */
@Configuration(proxyBeanMethods = false)
public class ExampleConfiguration {

  /** Called by Spring. */
  public ExampleConfiguration() {}

  /**
   * The client.
   *
   * @param key the key to call the API with
   * @return the client, closed with the context
   */
  @Bean(destroyMethod = "close")
  public Example client(@Value("${api.key}") String key) {
    return Example.builder().apiKey(key).build();
  }
}
