using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.GetRuleSet;
using Onboarding.Application.Risk.ListRuleSets;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Api.Risk;

/// <summary>Reads the rule sets.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/risk")]
[Tags("Risk")]
public sealed class RuleSetsController(IMediator mediator) : ControllerBase
{
    private static readonly byte[] SchemaText = Encoding.UTF8.GetBytes(RuleSetDocuments.Schema);

    /// <summary>Lists all rule sets: the default and those of categories, with the version in force and the draft.</summary>
    [HttpGet("rule-sets")]
    [ProducesResponseType<Page<RuleSetItem>>(StatusCodes.Status200OK)]
    public Task<Page<RuleSetItem>> List(CancellationToken cancellationToken) => mediator.Send(new ListRuleSets(), cancellationToken);

    /// <summary>Returns the published versions of a rule set, the latest first.</summary>
    /// <param name="key">default, or the code of a risk management category.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("rule-sets/{key}")]
    [ProducesResponseType<RuleSetHistory>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<RuleSetHistory> Versions(string key, CancellationToken cancellationToken) =>
        mediator.Send(new GetRuleSet(Request.KeyAsSent(key)), cancellationToken);

    /// <summary>Returns the document of a published version. It never changes.</summary>
    [HttpGet("rule-sets/{key}/versions/{version:int}")]
    [ProducesResponseType<RuleSetBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public Task<IActionResult> Version(string key, int version, CancellationToken cancellationToken) => Document(key, version, cancellationToken);

    /// <summary>Returns the document of the draft.</summary>
    [HttpGet("rule-sets/{key}/draft")]
    [ProducesResponseType<RuleSetBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public Task<IActionResult> Draft(string key, CancellationToken cancellationToken) => Document(key, null, cancellationToken);

    /// <summary>Returns the JSON schema (draft 2020-12) of the documents.</summary>
    [HttpGet("rule-set.schema.json")]
    [ProducesResponseType<object>(StatusCodes.Status200OK)]
    public IActionResult Schema() => StoredResponse.Json(StatusCodes.Status200OK, SchemaText);

    private async Task<IActionResult> Document(string key, int? version, CancellationToken cancellationToken)
    {
        var document = await mediator.Send(new GetRuleSetDocument(Request.KeyAsSent(key), version), cancellationToken);
        return StoredResponse.Json(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(document.Json)) with { Tag = document.Tag };
    }
}
