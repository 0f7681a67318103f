using System.Text.Json;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The response to the call for events.</summary>
/// <param name="Events">The events.</param>
/// <param name="Errors">The errors.</param>
public sealed record EventsBody(IReadOnlyList<EventBody> Events, IReadOnlyList<EventErrorBody> Errors);

/// <summary>One event.</summary>
/// <param name="Type">The event type.</param>
/// <param name="Source">The communication number.</param>
/// <param name="Subject">The customer's external id.</param>
/// <param name="Data">The data of the event.</param>
public sealed record EventBody(string Type, string Source, string Subject, JsonElement Data);

/// <summary>One error.</summary>
/// <param name="Code">BAD_REQUEST, INTERNAL_SERVER_ERROR, or the name of another status.</param>
/// <param name="Description">The meaning of the code.</param>
public sealed record EventErrorBody(string Code, string Description);
