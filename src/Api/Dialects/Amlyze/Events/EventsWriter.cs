using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Notifications.ListEventsOfCommunication;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Events;

/// <summary>
/// Maps the outcomes of the call for events to its one documented format, without side effects. The response always has both lists; at least one is
/// empty.
/// </summary>
internal static class EventsWriter
{
    private static readonly AmlyzeResponseContext Wire = new(new JsonSerializerOptions(AmlyzeResponseContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Returns the response with the events that were found.</summary>
    public static byte[] Events(IReadOnlyList<ReportedEvent> events, AmlyzeProfile profile) => JsonSerializer.SerializeToUtf8Bytes(
        new EventsBody(
            [.. events.Where(one => profile.Publishes(one.Type))
                .Select(one => new EventBody(one.Type, one.Source, one.Subject, JsonElement.Parse(profile.DataOf(one.Type, one.Data))))],
            []),
        Wire.EventsBody);

    /// <summary>Returns the response for an invalid communication number.</summary>
    public static object Rejection(IReadOnlyList<Finding> findings) =>
        new EventsBody(
            [], [.. findings.Select(finding => new EventErrorBody(CodeOf(StatusCodes.Status400BadRequest), AmlyzeWording.Message(finding)))]);

    /// <summary>Returns any other error response. Its code is the name of the HTTP status, written as the two documented codes are.</summary>
    public static object Failure(Failure failure) =>
        new EventsBody([], [new EventErrorBody(CodeOf(failure.Status), ReasonPhrases.GetReasonPhrase(failure.Status))]);

    /// <summary>Returns the 401 of the default profile: the object of 2026 beside the two documented lists.</summary>
    public static object UnauthorizedOfDefault(Failure failure) =>
        new UnauthorizedEventsBody(
            [], [new EventErrorBody(CodeOf(failure.Status), ReasonPhrases.GetReasonPhrase(failure.Status))], AmlyzeWriter.UnauthorizedCode);

    private static string CodeOf(int status) => ReasonPhrases.GetReasonPhrase(status).ToUpperInvariant().Replace(' ', '_');
}
