using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Notifications.ListEventsOfCommunication;

namespace Onboarding.Api.Dialects.Amlyze.Events;

/// <summary>What a request led to, asked for by its communication number.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route(Root + Calls)]
[ApiExplorerSettings(GroupName = "AMLYZE")]
[Tags("AMLYZE")]
public sealed class AmlyzeEventsController(IMediator mediator) : ControllerBase
{
    /// <summary>The root of the call, without the prefix of the other calls.</summary>
    internal const string Root = "api/integration-services";

    private const string Calls = "/v1/communications-events";

    /// <summary>The KYC and screening events of the request with that communication number, in order; none for a number nobody used.</summary>
    /// <param name="communicationNumber">The number, percent-encoded where it needs to be; slashes may be sent as they are.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    [HttpGet("{**communicationNumber}")]
    [ProducesResponseType<EventsBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<EventsBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<EventsBody>(StatusCodes.Status401Unauthorized)]
    public async Task<IActionResult> Get(string? communicationNumber, CancellationToken cancellationToken)
    {
        var number = RawPath.After($"{Calls}/", Request) ?? communicationNumber ?? "";
        return StoredResponse.Json(StatusCodes.Status200OK, EventsWriter.Events(await mediator.Send(new ListEventsOfCommunication(number), cancellationToken)));
    }
}
