using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Privacy.GetSubjectAccess;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Privacy;

/// <summary>The person's own data (GDPR, Article 15).</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[FreshSignIn(ForReads = true)]
[Route("onboarding/v1/customers/{id:guid}/subject-access")]
[Tags("Privacy")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
public sealed class SubjectAccessController(IMediator mediator) : ControllerBase
{
    /// <summary>
    /// Returns everything that is stored about a customer, also as a related entity of other customers, as JSON. Contents of files are given by
    /// their sizes. The audit trail records each call.
    /// </summary>
    [HttpGet]
    [ProducesResponseType<SubjectAccess>(StatusCodes.Status200OK)]
    public Task<SubjectAccess> Get(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new GetSubjectAccess(new CustomerId(id)), cancellationToken);

    /// <summary>Returns the same as a page that a person can read and print: one HTML file without scripts and without references.</summary>
    [HttpGet("page")]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK, "text/html")]
    public async Task<IActionResult> Page(Guid id, CancellationToken cancellationToken)
    {
        var page = SubjectAccessPage.Write(await mediator.Send(new GetSubjectAccess(new CustomerId(id)), cancellationToken));
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentDisposition = "attachment; filename=\"subject-access.html\"";
        return File(page, "text/html; charset=utf-8");
    }
}
