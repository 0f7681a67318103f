using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Application.ReferenceData;
using Onboarding.Application.ReferenceData.AddClassifierCode;
using Onboarding.Application.ReferenceData.RenameClassifierCode;
using Onboarding.Application.ReferenceData.RetireClassifierCode;

namespace Onboarding.Api.ReferenceData;

/// <summary>The classifiers, changed. The instance that made a change goes by it at once, every other within seconds.</summary>
[ApiController]
[Authorize(AccessPolicies.Administrator)]
[Route("onboarding/v1/classifiers/{name}/codes")]
[Tags("Classifiers")]
public sealed class ClassifierChangesController(IMediator mediator) : ControllerBase
{
    /// <summary>Adds a code, or takes a retired one back into use.</summary>
    /// <response code="200">The code was retired and is in use again, under its old name unless another was sent.</response>
    /// <response code="201">The code is new.</response>
    /// <response code="409">The classifier has this code already, in use.</response>
    [HttpPost]
    [Consumes("application/json")]
    [ProducesResponseType<ClassifierCodeItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ClassifierCodeItem>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Add(string name, [FromBody] NewClassifierCode? body, CancellationToken cancellationToken)
    {
        var added = await mediator.Send(new AddClassifierCode(name, body?.Code, body?.Name), cancellationToken);
        return added.IsNew ? Created(ClassifierPaths.Of(name, added.Code.Code), added.Code) : Ok(added.Code);
    }

    /// <summary>Gives a code, live or retired, another name. The code itself never changes.</summary>
    [HttpPut("{**code}")]
    [Consumes("application/json")]
    [ProducesResponseType<ClassifierCodeItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ClassifierCodeItem> Rename(string name, string? code, [FromBody] ClassifierCodeName? body, CancellationToken cancellationToken) =>
        mediator.Send(new RenameClassifierCode(name, Sent(code), body?.Name), cancellationToken);

    /// <summary>Takes a code out of use. It is rejected in new data; data that quotes it stays as it is, so nothing is ever deleted.</summary>
    /// <response code="204">The code is retired, now or already.</response>
    [HttpDelete("{**code}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Retire(string name, string? code, CancellationToken cancellationToken)
    {
        await mediator.Send(new RetireClassifierCode(name, Sent(code)), cancellationToken);
        return NoContent();
    }

    private string Sent(string? code) => RawPath.After(ClassifierPaths.Codes, Request) ?? code ?? "";
}
