using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Common;

namespace Onboarding.Api.Audit;

/// <summary>Reads the audit trail.</summary>
[ApiController]
[Authorize(AccessPolicies.ReaderOrAuditor)]
[Route("onboarding/v1/audit")]
[Tags("Audit")]
public sealed class AuditController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists audit entries in the order of time, the oldest or the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<Page<AuditItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<AuditItem>> List([FromQuery] ListAudit query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
