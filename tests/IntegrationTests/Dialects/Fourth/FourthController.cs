using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.ReadCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.IntegrationTests.Dialects.Fourth;

/// <summary>The controller of the fourth dialect.</summary>
[Authorize(FourthDialect.Text)]
[Route("fourth/customers")]
public sealed class FourthController(IMediator mediator) : ControllerBase
{
    /// <summary>Creates a customer.</summary>
    [HttpPost]
    public async Task<IActionResult> Create([FromBody] FourthBody body, CancellationToken cancellationToken)
    {
        var draft = new CustomerDraft
        {
            RequestedForm = FourthDialect.Form,
            Requester = "Fourth",
            ExternalId = body.Code,
            EntityType = EntityType.Individual,
            Profile = FourthDialect.Put(new() { FullName = body.Name }, new() { Branch = body.Branch }),
        };
        var made = await mediator.Send(new CreateCustomer(draft), cancellationToken);
        return Ok(new FourthBody(made.ExternalId, body.Name, body.Branch));
    }

    /// <summary>Reads a customer.</summary>
    [HttpGet("{code}")]
    public async Task<FourthBody> Get(string code, CancellationToken cancellationToken)
    {
        var customer = await mediator.Send(new ReadCustomer("Fourth", null, code), cancellationToken);
        return new(customer.ExternalId, customer.Name, FourthDialect.In(customer.Profile)?.Branch);
    }
}

/// <summary>A customer on the wire.</summary>
public sealed record FourthBody(string? Code, string? Name, string? Branch);
