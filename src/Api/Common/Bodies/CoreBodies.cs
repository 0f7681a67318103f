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

    private static readonly BodyRules Rules = new(MaxBytes, Reject) { OnlyApplicationJson = false };

    /// <summary>Creates the formatter.</summary>
    public static JsonBodyFormatter Formatter() => new(Rules, IsOfCore, Read);

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
        RejectUnknownMembers(json, info);
        return body;
    }

    // A misspelt member would otherwise be ignored silently. A type with its own converter, such as a rule set, is read as strictly by that
    // converter.
    private static void RejectUnknownMembers(ReadOnlyMemory<byte> json, JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
        {
            InvalidInput.ThrowIfAny(UnknownNames.Findings(json.Span, type, UnknownMember));
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
