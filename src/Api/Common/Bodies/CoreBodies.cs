using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Reads request bodies of the core API: UTF-8 JSON of at most 1 MiB. Other bodies are rejected as invalid_body with the position of the defect. An
/// empty body is null for the action.
/// </summary>
internal static class CoreBodies
{
    private const int MaxBytes = 1 << 20;

    /// <summary>The body is not JSON, or not the described JSON; {0} says where.</summary>
    public static readonly Rule Unreadable = Rule.Unpublished("invalid_body", "The body cannot be read as the described JSON: {0}");

    /// <summary>A member that the described body does not have.</summary>
    public static Rule UnknownMember { get; } = Rule.Unpublished("unknown_member", "The body has a member that is not described");

    /// <summary>A member that occurs more than once in its object.</summary>
    public static Rule RepeatedMember { get; } = Rule.Unpublished("stated_twice", "The object has the member more than once");

    private static readonly BodyRules Rules = new(MaxBytes, Reject) { OnlyApplicationJson = false };

    /// <summary>Creates the formatter.</summary>
    public static JsonBodyFormatter Formatter() => new(Rules, IsOfCore, Read);

    /// <summary>
    /// Reads a body that may be larger than 1 MiB, for an action without a body parameter. Null for an empty body. Rejects as the formatter does, and
    /// every media type other than application/json with 415.
    /// </summary>
    public static async Task<T?> Read<T>(HttpRequest request, int maxBytes, CancellationToken cancellationToken) where T : class
    {
        using var body = await RequestBody.Read(request, Rules with { MaxBytes = maxBytes, OnlyApplicationJson = true }, cancellationToken);
        return (T?)Read(request.HttpContext, body.Json, typeof(T));
    }

    // A dialect's own formatter reads its types, because it may accept fewer media types.
    private static bool IsOfCore(Type type) =>
        type.Assembly == typeof(CoreBodies).Assembly && type.Namespace?.StartsWith("Onboarding.Api.Dialects.", StringComparison.Ordinal) == false;

    private static object? Read(HttpContext context, ReadOnlyMemory<byte> json, Type type)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        var info = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions.GetTypeInfo(type);
        var body = JsonText.Read(json.Span, info, Reject);
        RejectIgnoredMembers(json, info);
        return body;
    }

    // A misspelt member, and all but one of a repeated member, would otherwise be ignored silently. A type with its own converter, such as a rule
    // set, is read as strictly by that converter.
    private static void RejectIgnoredMembers(ReadOnlyMemory<byte> json, JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
        {
            using var document = JsonDocument.Parse(json);
            var names = type.Options.PropertyNameCaseInsensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
            var unknown = UnknownNames.Findings(json.Span, type, UnknownMember);
            var repeated = RepeatedNames.In(document.RootElement, names).Select(path => Finding.Of(RepeatedMember, path));
            InvalidInput.ThrowIfAny([.. unknown.Concat(repeated).Take(ValidationContext.MaxFindings)]);
        }
    }

    private static InvalidInput Reject(BodyDefect defect) => new([Finding.Of(
        Unreadable, "", defect.Kind switch
        {
            BodyDefectKind.NotJson => $"line {defect.Line}, byte {defect.Byte}",
            BodyDefectKind.TooManyElements => JsonText.TooManyElements,
            _ => "a text is not valid Unicode",
        })]);
}
