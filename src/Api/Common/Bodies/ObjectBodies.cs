using System.Text.Json.Serialization.Metadata;

namespace Onboarding.Api.Common.Bodies;

/// <summary>Bodies that are JSON objects and are rejected with a sentence, as the dialects do whose actions read their bodies themselves.</summary>
internal static class ObjectBodies
{
    /// <summary>The rejection: 400 with a sentence that quotes no data.</summary>
    public static BadHttpRequestException Reject(BodyDefect defect) => new(defect.Kind switch
    {
        BodyDefectKind.Comments => "The body holds comments, which JSON does not have.",
        BodyDefectKind.NotObject => "The body is no JSON object.",
        BodyDefectKind.NameNotUnicode or BodyDefectKind.NotUnicode => "The body holds a name that is no text.",
        _ => $"The body is not JSON (line {defect.Line}, byte {defect.Byte}).",
    });

    /// <summary>Reads a body.</summary>
    /// <param name="request">The request, whose body was not read before.</param>
    /// <param name="type">What it is read as.</param>
    /// <param name="rules">Which bodies are taken.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<T> Read<T>(HttpRequest request, JsonTypeInfo<T> type, BodyRules rules, CancellationToken cancellationToken) where T : class
    {
        using var body = await RequestBody.Read(request, rules, cancellationToken);
        return JsonText.ReadObject(body.Json.Span, type, rules);
    }
}
