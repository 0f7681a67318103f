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

    /// <summary>The import has ended.</summary>
    ImportEnds,

    /// <summary>The service stops, so the last attempt does not count.</summary>
    AttemptStops,
}

/// <summary>Records a step of the service's own work on an uploaded file. Returns the number of the dry run or import.</summary>
/// <param name="Upload">The upload, of the account for which the work is done.</param>
/// <param name="Step">The step.</param>
/// <param name="Run">
/// The number of the dry run or the import that ends. It must be that of the upload; null if the work ends whichever it is.
/// </param>
/// <param name="Problem">The reason for which the dry run or the import failed.</param>
[ChangesData(DataScope.Service)]
public sealed record AdvanceImportUpload(Guid Upload, ImportUploadStep Step, long? Run = null, string? Problem = null)
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
                return check.Number;
            case ImportUploadStep.CheckEnds:
                var ended = await Run(upload.CheckNumber, request.Run, cancellationToken);
                upload.EndCheck(request.Problem, at);
                ended?.Finish(at);
                return upload.CheckNumber;
            case ImportUploadStep.ImportEnds:
                var import = await Run(upload.ImportNumber, request.Run, cancellationToken);
                upload.EndImport(request.Problem, at);
                if (request.Problem is not null)
                {
                    import?.Stop(request.Problem, at);
                }

                return upload.ImportNumber;
            default:
                upload.ForgetAttempt();
                return null;
        }
    }

    // A run that another one has replaced ends nothing.
    private async Task<ImportRun?> Run(long? own, long? ended, CancellationToken cancellationToken) =>
        ended is not null && ended != own ? throw new RuleBroken(ImportErrors.ConcurrentImport, "")
            : own is { } number ? await imports.Find(caller.Account, number, cancellationToken) : null;
}
