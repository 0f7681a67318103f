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

/// <summary>The classifiers as they are stored, read.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/classifiers")]
[Tags("Classifiers")]
public sealed class ClassifiersController(IMediator mediator) : ControllerBase
{
    /// <summary>All classifiers, with the number of their live and retired codes.</summary>
    [HttpGet]
    [ProducesResponseType<Page<ClassifierItem>>(StatusCodes.Status200OK)]
    public Task<Page<ClassifierItem>> List(CancellationToken cancellationToken) => mediator.Send(new ListClassifiers(), cancellationToken);

    /// <summary>All codes of a classifier in ordinal order, on one page.</summary>
    /// <param name="name">The classifier's published name, e.g. country.</param>
    /// <param name="retired">Only retired codes (true), only live ones (false), or both.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    [HttpGet("{name}")]
    [ProducesResponseType<Page<ClassifierCodeItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<ClassifierCodeItem>> Codes(string name, bool? retired, CancellationToken cancellationToken) =>
        mediator.Send(new ListClassifierCodes(name, retired), cancellationToken);

    /// <summary>One code, live or retired; slashes in it may be sent as they are or as %2F.</summary>
    [HttpGet("{name}/codes/{**code}")]
    [ProducesResponseType<ClassifierCodeItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ClassifierCodeItem> Code(string name, string? code, CancellationToken cancellationToken) =>
        mediator.Send(new GetClassifierCode(name, RawPath.After(ClassifierPaths.Codes, Request) ?? code ?? ""), cancellationToken);
}
