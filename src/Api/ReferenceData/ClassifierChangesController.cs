using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.ReferenceData;
using Onboarding.Application.ReferenceData.AddClassifierCode;
using Onboarding.Application.ReferenceData.RenameClassifierCode;
using Onboarding.Application.ReferenceData.RetireClassifierCode;

namespace Onboarding.Api.ReferenceData;

/// <summary>Changes the classifiers. The instance that makes a change uses it at once, every other instance within seconds.</summary>
[ApiController]
[Authorize(AccessPolicies.Installation)]
[Route("onboarding/v1/classifiers/{name}/codes")]
[Tags("Classifiers")]
[OperationName("Classifiers")]
public sealed class ClassifierChangesController(IMediator mediator) : ControllerBase
{
    /// <summary>Adds a code, or reinstates a retired one.</summary>
    /// <response code="200">The code was retired and is reinstated, with its old name unless another was sent.</response>
    /// <response code="201">The code is new.</response>
    /// <response code="409">The classifier already has this code, and it is in use.</response>
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

    /// <summary>Renames a code, in use or retired. The code itself never changes.</summary>
    [HttpPut("{**code}")]
    [Consumes("application/json")]
    [ProducesResponseType<ClassifierCodeItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ConditionalChange]
    public Task<ClassifierCodeItem> Rename(string name, string? code, [FromBody] ClassifierCodeName? body, CancellationToken cancellationToken) =>
        mediator.Send(new RenameClassifierCode(name, CodeAsSent(code), body?.Name), cancellationToken);

    /// <summary>Retires a code. It is rejected in new data; stored data that refers to it stays unchanged, and the code is never deleted.</summary>
    /// <response code="204">The code is retired, by this request or an earlier one.</response>
    [HttpDelete("{**code}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ConditionalChange]
    public async Task<IActionResult> Retire(string name, string? code, CancellationToken cancellationToken)
    {
        await mediator.Send(new RetireClassifierCode(name, CodeAsSent(code)), cancellationToken);
        return NoContent();
    }

    private string CodeAsSent(string? code) => RawPath.After(ClassifierPaths.Codes, Request) ?? code ?? "";
}
