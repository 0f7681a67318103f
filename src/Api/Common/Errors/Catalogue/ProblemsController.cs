using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Http;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors.Catalogue;

/// <summary>Describes problems: the type of a problem is a path of this call. The descriptions are part of the program and contain no data.</summary>
[ApiController]
[AllowAnonymous]
[PublicLookUp]
[Tags("Problems")]
public sealed class ProblemsController(ErrorCatalogue catalogue) : ControllerBase
{
    /// <summary>Describes the type of a problem, or the code of a finding: what is wrong, and how the caller corrects it.</summary>
    /// <param name="code">The name of a type or a code, such as invalid_request or hit_not_open. Codes of every API are known.</param>
    [HttpGet($"{ProblemTypes.Root}/{{code}}")]
    [ProducesResponseType<ProblemDescription>(StatusCodes.Status200OK)]
    public ProblemDescription Get(string code) => catalogue.Find(code) is { Count: > 0 } found
        ? new(
            $"{Request.PathBase}{ProblemTypes.Root}/{Uri.EscapeDataString(code)}",
            [.. found.Select(one => new ProblemReason(one.Api.Value, one.Error.Status, one.Error.Message, one.Error.Path, one.Error.Remedy))])
        : throw new NotFound("Problem");
}

/// <summary>The meaning of a type of problem, or of a code.</summary>
/// <param name="Type">The type, as problems have it: the path of this description.</param>
/// <param name="Reasons">The reasons with this code, those of the core API first.</param>
public sealed record ProblemDescription(string Type, IReadOnlyList<ProblemReason> Reasons);

/// <summary>One reason for a rejection.</summary>
/// <param name="Api">The API that rejects requests for this reason: core or the name of a dialect.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">The sentence in the response; an ellipsis stands for what depends on the request.</param>
/// <param name="Path">
/// The place that the response names: JSON pointers with {i} for a position, or fields as the API names them; empty if the whole request is meant.
/// </param>
/// <param name="Remedy">The change that the caller makes.</param>
public sealed record ProblemReason(string Api, int Status, string Message, string Path, string Remedy);
