using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.RunImportUpload;

/// <summary>A step of the service's own work on an uploaded file.</summary>
public enum ImportUploadStep
{
    /// <summary>The dry run begins, also again after an interruption.</summary>
    CheckBegins,

    /// <summary>The dry run has ended.</summary>
    CheckEnds,

    /// <summary>The import has a number.</summary>
    ImportBegins,

    /// <summary>The import has ended.</summary>
    ImportEnds,
}

/// <summary>Records a step of the service's own work on an uploaded file. Returns the number of the dry run or import.</summary>
/// <param name="Upload">The upload, of the account for which the work is done.</param>
/// <param name="Step">The step.</param>
/// <param name="Import">The number of the import, where it has one.</param>
/// <param name="Problem">The reason for which the dry run or the import failed.</param>
[ChangesData(DataScope.Service)]
public sealed record AdvanceImportUpload(Guid Upload, ImportUploadStep Step, long? Import = null, string? Problem = null)
    : ICommand<long?>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class AdvanceImportUploadHandler(
    IImportUploads uploads, IImports imports, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AdvanceImportUpload, long?>
{
    public async Task<long?> Handle(AdvanceImportUpload request, CancellationToken cancellationToken)
    {
        var upload = await uploads.Find(caller.Account, request.Upload, cancellationToken) ?? throw new NotFound("Import");
        var at = clock.Now();
        switch (request.Step)
        {
            case ImportUploadStep.CheckBegins:
                var check = ImportRun.Register(sequence.Next(), upload.Account, upload.Fingerprint!, upload.Source, at, isCheck: true);
                imports.Add(check);
                upload.BeginCheck(check.Number);
                break;
            case ImportUploadStep.CheckEnds:
                (await imports.Find(upload.Account, upload.CheckNumber ?? 0, cancellationToken))?.Finish(at);
                upload.EndCheck(request.Problem, at);
                break;
            case ImportUploadStep.ImportBegins:
                upload.BeginImport(request.Import!.Value);
                break;
            default:
                upload.EndImport(request.Problem, at);
                break;
        }

        return request.Step is ImportUploadStep.CheckBegins ? upload.CheckNumber : upload.ImportNumber;
    }
}
