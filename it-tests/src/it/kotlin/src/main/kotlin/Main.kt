package com.example

import io.github.openrouterjava.client.OpenRouter
import io.github.openrouterjava.client.model.ChatAssistantMessage
import io.github.openrouterjava.client.model.ChatFunctionTool
import io.github.openrouterjava.client.model.ChatRequest
import io.github.openrouterjava.client.model.ChatResult
import io.github.openrouterjava.runtime.RequestOptions
import io.github.openrouterjava.testing.openrouter.FakeOpenRouter
import java.time.Duration

/** The signatures as Kotlin sees them: with what may be null, and with lambdas. */
fun main() {
    FakeOpenRouter.start().use { fake ->
        OpenRouter.builder().baseUrl(fake.baseUrl()).apiKey("any").build().use { client ->
            fake.toolCall("weather", "{\"city\":\"Oslo\"}").answer("it rains").answer("hello")
            val patient = client.with(RequestOptions.none().timeout(Duration.ofMinutes(1)))
            val temperature: Double? = null
            val request =
                ChatRequest.builder()
                    .model("a/b")
                    .addMessage("Do I need an umbrella?")
                    .temperature(temperature)
                    .models("a/b", "c/d")
                    .stop("END", "STOP")
                    .reasoningEffort("high")
                    .addTool(ChatFunctionTool.Function.Definition.of("weather"))
                    .build()

            val call = patient.chat().completions().create(request).choices()[0].message().toolCalls()
            val city = call?.get(0)?.function()?.arguments()?.substringAfter(":\"")?.substringBefore("\"")
            val weather = text(patient.chat().completions().create(request))

            val again = request.toBuilder().temperature(null as Double?).clearStop().clearModels().build()
            val unset = if (again.stop() == null && again.models() == null) "unset again" else "still set"
            val hello = text(patient.chat().completions().create(again))
            println("Kotlin: $city, $weather; ${fake.requests().size} requests, ${fake.failures().size} failures")
            println("Kotlin: text $hello, $unset")
        }
    }
}

private fun text(result: ChatResult): String {
    val content = result.choices()[0].message().content() ?: return "nothing"
    check(ChatAssistantMessage.Content.isString(content))
    check(ChatAssistantMessage.Content.asString(content) != null)
    return ChatAssistantMessage.Content.match<String>(
        content, { it }, { parts -> "${parts.size} parts" }, { unknown -> unknown.raw().toString() })
}
