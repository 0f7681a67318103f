using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.ImportUploads;

/// <summary>The access to uploaded files.</summary>
internal static class ImportUploadAccess
{
    /// <summary>Rejects a caller who is restricted to business units: imports do not exist for this caller.</summary>
    public static void RejectRestricted(this ICurrentCaller caller)
    {
        if (caller.BusinessUnits.Count > 0)
        {
            throw new NotPermitted(ImportErrors.NeedsAllUnits);
        }
    }

    /// <summary>Returns an upload of the caller's account for changes. Throws <see cref="NotFound"/> if there is none.</summary>
    public static async Task<ImportUpload> RequireOwn(
        this IImportUploads uploads, Guid id, ICurrentCaller caller, CancellationToken cancellationToken)
    {
        caller.RejectRestricted();
        return await uploads.Find(caller.Account, id, cancellationToken) ?? throw new NotFound("Import");
    }
}
