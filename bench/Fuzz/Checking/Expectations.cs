using System.IO.Compression;
using System.Text.Json;
using Onboarding.Fuzz.Description;
using Onboarding.Fuzz.Requests;
using Onboarding.Fuzz.Wire;

namespace Onboarding.Fuzz.Checking;

/// <summary>
/// Compares a response with the API description: no failure of the service, no status and no media type that the operation does not describe, and
/// problem details with the correlation id wherever the core API rejects something.
/// </summary>
/// <param name="description">The operations.</param>
public sealed class Expectations(ApiDescription description)
{
    private const string Problem = "application/problem+json";
    private const string Json = "application/json";

    // A line for each record: without records the body is empty.
    private const string Lines = "application/x-ndjson";

    // The statuses with which the HTTP server itself answers bytes that are not HTTP, or more of them than it accepts.
    private static readonly int[] OfServer = [400, 404, 408, 411, 413, 414, 431, 501, 505];

    // The statuses for a path or a method without an operation: rejected credentials and bodies come first.
    private static readonly int[] WithoutOperation = [400, 401, 403, 404, 405, 413, 415, 429];

    /// <summary>Returns what is wrong with a response; null if nothing is.</summary>
    /// <param name="draft">The request.</param>
    /// <param name="answer">The response; null if there was none.</param>
    public Finding? Check(Draft draft, Answer? answer)
    {
        if (answer is null)
        {
            return draft.IsBroken || draft.BodyBytes().Length > 64_000 ? null : Of(draft, "no response", "the connection was closed");
        }

        // Other statuses are described or not, like those below 500.
        if (answer.Status == 500)
        {
            return Of(draft, $"{answer.Status}", "the service failed");
        }

        if (!answer.IsOfService)
        {
            return (draft.IsBroken || draft.HasLongHead) && OfServer.Contains(answer.Status)
                ? null
                : Of(draft, $"{answer.Status} without X-Correlation-Id", "every response of the service has one");
        }

        return draft.Head is null ? CheckOperation(draft, answer) : null;
    }

    private static Finding Of(Draft draft, string kind, string detail, string? operation = null) =>
        new(kind, operation ?? $"{draft.Method} {draft.Operation.Template}", detail);

    private Finding? CheckOperation(Draft draft, Answer answer)
    {
        var there = description.At(draft.PathText);
        Operation[] operations = [.. there.Where(one => one.Method.Equals(draft.Method, StringComparison.OrdinalIgnoreCase))];
        if (operations.Length == 0 && !WithoutOperation.Contains(answer.Status))
        {
            operations = [.. description.Behind(draft.PathText, draft.Method)];
        }

        if (operations.Length == 0)
        {
            var isCore = Operation.IsCorePath(draft.PathText);
            return !WithoutOperation.Contains(answer.Status) && !(draft.Method == "OPTIONS" && answer.Status == 204)
                ? Of(draft, $"{answer.Status} without an operation", "405 for another method, 404 for another path", there.Count > 0 ? $"{draft.Method} {there[0].Template}" : "another path")
                : isCore ? CheckProblem(draft, answer, "another path") : null;
        }

        var (status, name) = (answer.Status, operations[0].ToString());
        string[] types = [.. operations.SelectMany(one => one.Responses.TryGetValue(status, out var found) ? found : [])];
        if (!operations.Any(one => one.Responses.ContainsKey(status)))
        {
            return Of(draft, $"{status}", $"the operation describes {string.Join(", ", operations.SelectMany(one => one.Responses.Keys).Order())}", name);
        }

        if (draft.Method != "HEAD" && answer.Body.Length > 0 && !types.Contains(answer.MediaType, StringComparer.OrdinalIgnoreCase))
        {
            return Of(draft, $"{status} {answer.MediaType}", $"the operation describes {(types.Length == 0 ? "no body" : string.Join(", ", types))}", name);
        }

        if (draft.Method != "HEAD" && answer.Body.Length == 0 && types.Length > 0 && !(answer.MediaType == Lines && types.Contains(Lines)))
        {
            return Of(draft, $"{status} without a body", $"the operation describes {string.Join(", ", types)}", name);
        }

        return operations[0].IsCore ? CheckProblem(draft, answer, name) : CheckJson(draft, answer, name);
    }

    private static Finding? CheckProblem(Draft draft, Answer answer, string name)
    {
        if (draft.Method == "HEAD" || answer.Status < 400)
        {
            return CheckJson(draft, answer, name);
        }

        if (answer.MediaType != Problem)
        {
            return Of(draft, $"{answer.Status} {answer.MediaType}", "the core API rejects with problem details", name);
        }

        using var document = Parse(answer);
        return document is { RootElement: { ValueKind: JsonValueKind.Object } problem }
            && problem.TryGetProperty("correlationId", out var id) && id.GetString() == answer.Headers["x-correlation-id"]
            && problem.TryGetProperty("status", out var status) && status.GetInt32() == answer.Status
            && problem.TryGetProperty("title", out var title) && title.GetString() is { Length: > 0 }
            ? null
            : Of(draft, $"{answer.Status} problem", "title, status and the correlationId of the header", name);
    }

    private static Finding? CheckJson(Draft draft, Answer answer, string name)
    {
        if (draft.Method == "HEAD" || answer.Body.Length == 0 || answer.MediaType is not (Json or Problem))
        {
            return null;
        }

        using var document = Parse(answer);
        return document is null ? Of(draft, $"{answer.Status} no JSON", "the body is JSON", name) : null;
    }

    private static JsonDocument? Parse(Answer answer)
    {
        try
        {
            return JsonDocument.Parse(Inflated(answer));
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Inflated(Answer answer)
    {
        using var source = new MemoryStream(answer.Body);
        using Stream plain = answer.Headers.GetValueOrDefault("content-encoding") switch
        {
            null => source,
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            var other => throw new InvalidDataException(other),
        };
        using var target = new MemoryStream();
        plain.CopyTo(target);
        return target.ToArray();
    }
}
