using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Returns the classifiers whose codes requests use.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route(Path)]
[PublicLookUp]
[Tags("Classifiers")]
[OperationName("AmlyzeClassifiers")]
public sealed class AmlyzeClassifierController(ClassifierResponses responses) : ControllerBase
{
    /// <summary>The path. It does not have the prefix of the other calls.</summary>
    internal const string Path = "classifier";

    /// <summary>Returns the codes of a classifier that are allowed in new data, in ordinal order.</summary>
    /// <remarks>`ETag` depends on the content only. The response is 304 if `If-None-Match` has the current `ETag`.</remarks>
    /// <param name="name" example="country">The classifier's published name, e.g. country.</param>
    /// <response code="304">`If-None-Match` has the current `ETag`.</response>
    [HttpGet("{name}")]
    [ProducesResponseType<ClassifierCodeBody[]>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<UnauthorizedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status404NotFound)]
    public IActionResult Get(string name)
    {
        if (responses.Find(name) is not { } response)
        {
            return NotFound();
        }

        Response.Headers.ETag = response.Tag;
        return Request.Headers.IfNoneMatch.Matches(response.Tag)
            ? StatusCode(StatusCodes.Status304NotModified)
            : StoredResponse.Json(StatusCodes.Status200OK, response.Json);
    }
}
