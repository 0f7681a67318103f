using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.GetSelfTest;
using Onboarding.Application.Screening.ListSelfTests;
using Onboarding.Application.Screening.RequestSelfTest;

namespace Onboarding.Api.Screening;

/// <summary>
/// Tests the engine on the lists in force: how many altered names it finds, and how many of the account's customers have hits at each threshold.
/// </summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/screening/self-test")]
[Tags("Screening policy")]
public sealed class SelfTestController(IMediator mediator) : ControllerBase
{
    /// <summary>Requests a self-test. It runs in the background; its report is kept permanently. An empty body means 1,000 entries.</summary>
    /// <response code="202">It is requested; Location leads to its report.</response>
    [HttpPost]
    [Consumes("application/json")]
    [ProducesResponseType<SelfTestItem>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<IActionResult> Start([FromBody] SelfTestBody? body, CancellationToken cancellationToken)
    {
        var test = await mediator.Send(new RequestSelfTest(Guid.CreateVersion7(), body?.Entries, body?.Seed), cancellationToken);
        return Accepted($"/onboarding/v1/screening/self-test/{test.Id}", test);
    }

    /// <summary>Lists the latest 100 self-tests of the account, the latest first, without reports.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<SelfTestItem>>(StatusCodes.Status200OK)]
    public Task<IReadOnlyList<SelfTestItem>> List(CancellationToken cancellationToken) => mediator.Send(new ListSelfTests(), cancellationToken);

    /// <summary>Returns a self-test with its report.</summary>
    [HttpGet("{id:guid}")]
    [ProducesResponseType<SelfTestItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<SelfTestItem> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetSelfTest(id), cancellationToken);
}

/// <summary>The options of a self-test.</summary>
public sealed record SelfTestBody
{
    /// <summary>The greatest number of entries that are altered, 1 to 20,000; 1,000 by default.</summary>
    public int? Entries { get; init; }

    /// <summary>The seed of the alterations; by default the date as a number, such as 20261201.</summary>
    public long? Seed { get; init; }
}
