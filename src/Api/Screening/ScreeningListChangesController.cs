using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.DefineList;
using Onboarding.Application.Screening.ImportListVersion;
using Onboarding.Application.Screening.RetireList;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Screening;

/// <summary>
/// Changes the screening lists: administrators of the installation its lists, those of an account its own. The instance that makes a change uses it
/// at once, every other instance within two seconds.
/// </summary>
[ApiController]
[Authorize(AccessPolicies.Administrator)]
[Route("onboarding/v1/screening/lists/{key}")]
[Tags("Screening lists")]
[OperationName("ScreeningLists")]
public sealed class ScreeningListChangesController(IMediator mediator) : ControllerBase
{
    /// <summary>
    /// Defines a list, or changes its definition. Members that are left out get their defaults. A new list belongs to the installation if an
    /// administrator of the installation defines it, else to the account.
    /// </summary>
    /// <response code="200">The definition is changed.</response>
    /// <response code="201">The list is new.</response>
    /// <response code="409">The list is retired, belongs to the installation (list_of_installation), or the key is taken (list_key_taken).</response>
    [HttpPut]
    [Consumes("application/json")]
    [ProducesResponseType<ScreeningListItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ScreeningListItem>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Define(string key, [FromBody] ListBody? body, CancellationToken cancellationToken)
    {
        var defined = await mediator.Send(
            new DefineList(key, (body ?? new(null, null, null, null, null, null, null, null, null)).Definition()), cancellationToken);
        return defined.IsNew ? Created($"/onboarding/v1/screening/lists/{key}/versions", defined.List) : Ok(defined.List);
    }

    /// <summary>Retires a list. It is not used any more; its versions stay.</summary>
    /// <response code="204">The list is retired, by this request or an earlier one.</response>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Retire(string key, CancellationToken cancellationToken)
    {
        await mediator.Send(new RetireList(key), cancellationToken);
        return NoContent();
    }

    /// <summary>
    /// Imports a version: the files as multipart/form-data, distinguished by file name, or one file as the body. Files may be compressed by gzip.
    /// </summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="accept">"shrunk" accepts a version that loses more entries than the list may.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="200">The content is the version in force.</response>
    /// <response code="201">The version is in force.</response>
    /// <response code="422">The files cannot be used (list_unreadable, list_too_small, list_shrank). The version in force stays in force.</response>
    [HttpPost("versions")]
    [TakesFiles]
    [RequestSizeLimit(ListFiles.MaxBytes)]
    [ProducesResponseType<ImportedListVersion>(StatusCodes.Status200OK)]
    [ProducesResponseType<ImportedListVersion>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status408RequestTimeout)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Import(string key, AcceptedImport? accept, CancellationToken cancellationToken)
    {
        var files = await ListFiles.Read(Request, cancellationToken);
        var imported = await mediator.Import(key, files, accept == AcceptedImport.Shrunk, cancellationToken);
        return imported.IsNew ? Created($"/onboarding/v1/screening/lists/{key}/versions/{imported.Version}", imported) : Ok(imported);
    }
}

/// <summary>The properties of files that an import accepts in addition.</summary>
public enum AcceptedImport
{
    /// <summary>The files have fewer entries than the list may lose.</summary>
    [Code("shrunk")]
    Shrunk,
}
