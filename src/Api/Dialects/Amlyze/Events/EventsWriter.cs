using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Notifications.ListEventsOfCommunication;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Events;

/// <summary>Outcomes of asking for events to the one documented shape: both lists are always there, one of them empty. Pure.</summary>
internal static class EventsWriter
{
    private static readonly AmlyzeResponseContext Wire = new(new JsonSerializerOptions(AmlyzeResponseContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>What was found.</summary>
    public static byte[] Events(IReadOnlyList<ReportedEvent> events) => JsonSerializer.SerializeToUtf8Bytes(
        new EventsBody([.. events.Select(one => new EventBody(one.Type, one.Source, one.Subject, JsonElement.Parse(one.Data)))], []), Wire.EventsBody);

    /// <summary>A number that is none.</summary>
    public static object Rejection(IReadOnlyList<Finding> findings) =>
        new EventsBody([], [.. findings.Select(finding => new EventErrorBody(CodeOf(StatusCodes.Status400BadRequest), AmlyzeWording.Message(finding)))]);

    /// <summary>Everything else: the status by its name, as the two documented codes are written.</summary>
    public static object Failure(Failure failure) =>
        new EventsBody([], [new EventErrorBody(CodeOf(failure.Status), ReasonPhrases.GetReasonPhrase(failure.Status))]);

    private static string CodeOf(int status) => ReasonPhrases.GetReasonPhrase(status).ToUpperInvariant().Replace(' ', '_');
}
