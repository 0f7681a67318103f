using System.Text.Json;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The answer to who asks for events.</summary>
/// <param name="Events">What was found.</param>
/// <param name="Errors">What went wrong.</param>
public sealed record EventsBody(IReadOnlyList<EventBody> Events, IReadOnlyList<EventErrorBody> Errors);

/// <summary>One event.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Source">The communication number.</param>
/// <param name="Subject">The customer's external id.</param>
/// <param name="Data">Its data.</param>
public sealed record EventBody(string Type, string Source, string Subject, JsonElement Data);

/// <summary>One error.</summary>
/// <param name="Code">BAD_REQUEST, INTERNAL_SERVER_ERROR, or another status by its name.</param>
/// <param name="Description">What it means.</param>
public sealed record EventErrorBody(string Code, string Description);
