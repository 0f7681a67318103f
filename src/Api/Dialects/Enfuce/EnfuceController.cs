using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// The base of all controllers of the dialect: authorization, the audit user of every call, idempotency keys, and the format of rejections.
/// </summary>
[Authorize(EnfuceDialect.Text)]
[TakesAuditUser("auditUser", 255)]
[TakesIdempotencyKey(EnfuceDialect.Text, "x-idempotency-key", 64)]
[Produces("application/json")]
[ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ErrorBody>(StatusCodes.Status401Unauthorized)]
[ProducesResponseType<ErrorBody>(StatusCodes.Status403Forbidden)]
public abstract class EnfuceController : ControllerBase
{
    /// <summary>The route parameter for the roles, as paths spell them.</summary>
    protected const string Roles = "{role:regex(^(PRIVATE|CORPORATE)$)}";

    /// <summary>Returns the entity type of a role in the path.</summary>
    protected static EntityType RoleOf(string role) =>
        role.Equals(CustomerBody.Corporate, StringComparison.OrdinalIgnoreCase) ? EntityType.Organization : EntityType.Individual;
}
