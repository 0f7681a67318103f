using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The classifiers whose codes requests quote.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route(Path)]
[ApiExplorerSettings(GroupName = "AMLYZE")]
[Tags("AMLYZE")]
public sealed class AmlyzeClassifierController(ClassifierResponses answers) : ControllerBase
{
    /// <summary>The path, without the prefix of the other calls.</summary>
    internal const string Path = "classifier";

    /// <summary>The codes of a classifier that may be used in new data, in ordinal order.</summary>
    /// <remarks>`ETag` changes with the content only; a request that names it in `If-None-Match` is answered 304.</remarks>
    /// <param name="name">The classifier's published name, e.g. country.</param>
    /// <response code="304">What the request names in `If-None-Match` is still served.</response>
    [HttpGet("{name}")]
    [HttpHead("{name}")]
    [ProducesResponseType<ClassifierCodeBody[]>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status404NotFound)]
    public IActionResult Get(string name)
    {
        if (answers.Find(name) is not { } answer)
        {
            return NotFound();
        }

        Response.Headers.ETag = answer.Tag;
        Response.Headers.CacheControl = CacheControlHeaderValue.NoCacheString;
        return Request.Headers.IfNoneMatch.Matches(answer.Tag) ? StatusCode(StatusCodes.Status304NotModified) : StoredResponse.Json(StatusCodes.Status200OK, answer.Json);
    }
}
