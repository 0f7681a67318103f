using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Notifications.ListEventsOfCommunication;

namespace Onboarding.Api.Dialects.Amlyze.Events;

/// <summary>Returns the events of a request, by its communication number.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route(Root + Calls)]
[Tags("Events")]
public sealed class AmlyzeEventsController(IMediator mediator, AmlyzeProfiles profiles) : ControllerBase
{
    /// <summary>The root of the call's path. It does not have the prefix of the other calls.</summary>
    internal const string Root = "api/integration-services";

    private const string Calls = "/v1/communications-events";

    /// <summary>
    /// Returns the KYC and screening events of the request with a communication number, in order. The list is empty for a number that was not used.
    /// </summary>
    /// <param name="communicationNumber">The communication number, percent-encoded where necessary. Slashes need no encoding.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{**communicationNumber}")]
    [ProducesResponseType<EventsBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<EventsBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthorizedEventsBody>(StatusCodes.Status401Unauthorized)]
    public async Task<IActionResult> Get(string? communicationNumber, CancellationToken cancellationToken)
    {
        var number = RawPath.After($"{Calls}/", Request) ?? communicationNumber ?? "";
        return StoredResponse.Json(
            StatusCodes.Status200OK,
            EventsWriter.Events(await mediator.Send(new ListEventsOfCommunication(number), cancellationToken), profiles.OfClient(HttpContext)));
    }
}
