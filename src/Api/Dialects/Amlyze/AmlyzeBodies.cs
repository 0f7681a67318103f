using System.Text.Json.Serialization.Metadata;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// Reads the bodies of this dialect, and the customers of its batches and files, from UTF-8 JSON to wire records. JSON that cannot be read is
/// rejected with the reader's position. Unknown names are rejected if <c>Amlyze__UnknownNames</c> is <c>Reject</c>.
/// </summary>
internal static class AmlyzeBodies
{
    /// <summary>The body is not JSON, or not the documented JSON; {0} says where.</summary>
    public static readonly Rule Unreadable = Rule.Unpublished("400", "Request body cannot be read as the documented JSON: {0}");

    /// <summary>The body has a member that the contract does not have.</summary>
    public static readonly Rule Unknown = Rule.Unpublished("400", "Unknown field: {0}");

    /// <summary>Returns the input formatter for the bodies of this dialect only.</summary>
    public static JsonBodyFormatter Formatter(AmlyzeOptions options) => new(
        new(options.MaxBodyBytes, Reject),
        type => type.Namespace == typeof(CustomerRequest).Namespace,
        (context, json, type) => Read(context, json, type, options.UnknownNames));

    /// <summary>Returns the record of a body; throws <see cref="InvalidInput"/> if it cannot be read.</summary>
    public static object Read(ReadOnlyMemory<byte> json, Type type, UnknownNamesPolicy unknownNames)
    {
        var wire = AmlyzeWireContext.Default.GetTypeInfo(type)!;
        var body = JsonText.Read(json.Span, wire, Reject) ?? throw Reject("null");
        if (unknownNames == UnknownNamesPolicy.Reject)
        {
            InvalidInput.ThrowIfAny(Unknowns(json, wire));
        }

        return body;
    }

    /// <summary>Returns the rejection of a body that is not JSON or does not have the documented structure.</summary>
    public static InvalidInput Reject(string reason, string path = "") => new([Finding.Of(Unreadable, path, reason)]);

    // Names are looked for only if the response can show them.
    private static object Read(HttpContext context, ReadOnlyMemory<byte> json, Type type, UnknownNamesPolicy unknownNames)
    {
        var body = Read(json, type, unknownNames);
        if (type == typeof(CustomerRequest) && context.RequestServices.GetService<AmlyzeProfiles>()?.Of(context).ShowsWarnings == true)
        {
            context.Features.Set(IgnoredNames.Of(json.Span, AmlyzeWireContext.Default.CustomerRequest));
        }

        return body;
    }

    private static InvalidInput Reject(BodyDefect defect) => defect.Kind switch
    {
        BodyDefectKind.NotJson => Reject($"line {defect.Line}, byte {defect.Byte}", defect.Pointer),
        BodyDefectKind.TooManyElements => Reject(JsonText.TooManyElements),
        _ => Reject("a text is not valid Unicode"),
    };

    private static IReadOnlyList<Finding> Unknowns(ReadOnlyMemory<byte> json, JsonTypeInfo type)
    {
        try
        {
            return UnknownNames.Findings(json.Span, type, Unknown);
        }
        catch (InvalidOperationException)
        {
            throw Reject(new BodyDefect(BodyDefectKind.NotUnicode));
        }
    }
}
