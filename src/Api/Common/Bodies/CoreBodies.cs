using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Reads request bodies of the core API: UTF-8 JSON of at most 1 MiB. Other bodies are rejected as invalid_body with the position of the defect. An empty body
/// is null for the action.
/// </summary>
internal static class CoreBodies
{
    private const int MaxBytes = 1 << 20;

    private static readonly Rule Unreadable = Rule.Unpublished("invalid_body", "The body cannot be read as the described JSON: {0}");

    private static readonly BodyRules Rules = new(MaxBytes, Reject) { OnlyApplicationJson = false };

    /// <summary>Creates the formatter.</summary>
    public static JsonBodyFormatter Formatter() => new(Rules, IsOfCore, Read);

    // A dialect's own formatter reads its types, because it may accept fewer media types.
    private static bool IsOfCore(Type type) =>
        type.Assembly == typeof(CoreBodies).Assembly && type.Namespace?.StartsWith("Onboarding.Api.Dialects.", StringComparison.Ordinal) == false;

    private static object? Read(HttpContext context, ReadOnlyMemory<byte> json, Type type) => json.IsEmpty
        ? null
        : JsonText.Read(json.Span, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions.GetTypeInfo(type), Reject);

    private static InvalidInput Reject(BodyDefect defect) => new([Finding.Of(
        Unreadable, "", defect.Kind == BodyDefectKind.NotJson ? $"line {defect.Line}, byte {defect.Byte}" : "a text is not valid Unicode")]);
}
