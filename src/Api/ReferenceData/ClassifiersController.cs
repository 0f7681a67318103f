using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData;
using Onboarding.Application.ReferenceData.GetClassifierCode;
using Onboarding.Application.ReferenceData.ListClassifierCodes;
using Onboarding.Application.ReferenceData.ListClassifiers;

namespace Onboarding.Api.ReferenceData;

/// <summary>Reads the classifiers from the database.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/classifiers")]
[Tags("Classifiers")]
public sealed class ClassifiersController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists all classifiers with the numbers of codes in use and retired codes.</summary>
    [HttpGet]
    [ProducesResponseType<Page<ClassifierItem>>(StatusCodes.Status200OK)]
    public Task<Page<ClassifierItem>> List(CancellationToken cancellationToken) => mediator.Send(new ListClassifiers(), cancellationToken);

    /// <summary>Lists the codes of a classifier in ordinal order, on one page.</summary>
    /// <param name="name">The classifier's published name, e.g. country.</param>
    /// <param name="retired">Only retired codes (true), only codes in use (false), or both (absent).</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{name}")]
    [ProducesResponseType<Page<ClassifierCodeItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<ClassifierCodeItem>> Codes(string name, bool? retired, CancellationToken cancellationToken) =>
        mediator.Send(new ListClassifierCodes(name, retired), cancellationToken);

    /// <summary>Returns one code, in use or retired. Slashes in it may be sent as they are or as %2F.</summary>
    [HttpGet("{name}/codes/{**code}")]
    [ProducesResponseType<ClassifierCodeItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ClassifierCodeItem> Code(string name, string? code, CancellationToken cancellationToken) =>
        mediator.Send(new GetClassifierCode(name, RawPath.After(ClassifierPaths.Codes, Request) ?? code ?? ""), cancellationToken);
}
