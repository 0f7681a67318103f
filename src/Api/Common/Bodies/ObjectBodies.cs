using System.Text.Json.Serialization.Metadata;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Bodies;

/// <summary>Reads bodies that are JSON objects and rejects others with a sentence, for dialects whose actions read their bodies themselves.</summary>
internal static class ObjectBodies
{
    /// <summary>Creates the rejection: 400, or 413 for too many elements, with a sentence that quotes no data.</summary>
    public static BadHttpRequestException Reject(BodyDefect defect) => new(defect.Kind switch
    {
        BodyDefectKind.TooManyElements => $"The lists of the body have more than {JsonText.MaxElements} elements.",
        BodyDefectKind.Comments => "The body contains comments, which JSON does not allow.",
        BodyDefectKind.NotObject => "The body is not a JSON object.",
        BodyDefectKind.NameNotUnicode or BodyDefectKind.NotUnicode => "The body contains a name that is not valid Unicode.",
        _ => $"The body is not JSON (line {defect.Line}, byte {defect.Byte}).",
    },
    defect.Kind == BodyDefectKind.TooManyElements ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);

    /// <summary>Reads a body and rejects an invalid one.</summary>
    /// <param name="request">The request, whose body has not been read.</param>
    /// <param name="type">The type to read it as.</param>
    /// <param name="rules">The accepted bodies.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<T> Read<T>(
        HttpRequest request, JsonTypeInfo<T> type, BodyRules rules, CancellationToken cancellationToken) where T : class
    {
        using var body = await RequestBody.Read(request, rules, cancellationToken);
        var result = JsonText.ReadObject(body.Json.Span, type, rules);
        RejectUnknownNames(body.Json, type, rules);
        return result;
    }

    /// <summary>Rejects every member that the type does not have, if the rules say so. The text was read as the type before.</summary>
    public static void RejectUnknownNames(ReadOnlyMemory<byte> json, JsonTypeInfo type, BodyRules rules)
    {
        if (rules.UnknownName is { } unknown)
        {
            InvalidInput.ThrowIfAny(UnknownNames.Findings(json.Span, type, unknown, rules.AllowsComments));
        }
    }
}
