using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.UpdateQuestionnaire;
using Onboarding.Application.Notifications.ListEventsOfCommunication;

namespace Onboarding.IntegrationTests.Dialects.Plain;

/// <summary>The calls of the plain dialect. Its rejections are problem details, as in the core API.</summary>
[ApiController]
[Authorize(PlainDialect.Text)]
[ApiExplorerSettings(IgnoreApi = true)]
[Route("plain")]
public sealed class PlainController(IMediator mediator) : ControllerBase
{
    /// <summary>Creates a customer, or replaces its data where the action is UPDATE.</summary>
    [HttpPost("customers")]
    public async Task<IActionResult> Post([FromBody] PlainBody body, CancellationToken cancellationToken)
    {
        ICommand<CustomerView> command = body.Action == "UPDATE" ? new UpdateQuestionnaire(body.Draft) : new CreateCustomer(body.Draft);
        await mediator.Send(command, cancellationToken);
        return Ok();
    }

    /// <summary>Returns the events of the request with a communication number, as far as this dialect has types for them.</summary>
    [HttpGet("events/{number}")]
    public async Task<IActionResult> Events(string number, CancellationToken cancellationToken) =>
        Ok(new
        {
            items = (await mediator.Send(new ListEventsOfCommunication(number), cancellationToken)).Where(one => PlainEvents.All.Any(type => type.Name == one.Type))
                .Select(one => new { one.Type, one.Source, one.Subject, Data = JsonNode.Parse(one.Data) }),
        });
}
