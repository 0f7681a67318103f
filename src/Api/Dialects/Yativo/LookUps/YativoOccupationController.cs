using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.LookUps;

/// <summary>The list of occupations of the earlier pages.</summary>
[AllowAnonymous]
[Tags("Look-ups")]
[Produces("application/json")]
[ProducesResponseType(StatusCodes.Status304NotModified)]
public sealed class YativoOccupationController(IClassifiers classifiers) : ControllerBase
{
    /// <summary>Lists the occupations: classifier occupation.</summary>
    [HttpGet($"/{YativoPaths.Root}/auth/occupation-codes")]
    [ProducesResponseType<OccupationListResponse>(StatusCodes.Status200OK)]
    public IActionResult ListOccupationCodes() => LookUpBody.Of(
        new OccupationListResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = YativoWriter.Done,
            Data = [.. classifiers.Current.ListOf(Classifier.Occupation).Select(one => new OccupationCodeBody(one.Code, one.Name))],
        },
        YativoWriter.Wire.OccupationListResponse).To(HttpContext);
}
