using System.Globalization;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.RunImportUpload;

/// <summary>
/// Does the dry run or the import of an uploaded file, chunk by chunk, for the account and the person for whom the scope acts. An import continues
/// after the last stored chunk; a dry run begins again, because what it knows about earlier records is in memory. A file that a person cancels is
/// left after the chunk.
/// </summary>
/// <param name="mediator">Sends the commands.</param>
/// <param name="uploads">The uploaded files.</param>
/// <param name="contents">Their contents.</param>
/// <param name="reader">Reads their records.</param>
/// <param name="options">The limits.</param>
public sealed class ImportUploadRunner(
    IMediator mediator, IImportUploads uploads, IImportContents contents, IImportReader reader, ImportOptions options) : IScopedService
{
    private const string GivenUp = "The import failed unexpectedly. The log of the service names the failure.";

    /// <summary>
    /// Does the work that the state of the upload asks for, until it ends or is cancelled. Returns false if another process works on the same import,
    /// or the upload is in another state by now: look at it again.
    /// </summary>
    /// <param name="upload">The upload, as it was stored.</param>
    /// <param name="isCounted">Whether the attempt counts.</param>
    /// <param name="cancellationToken">Cancels the work after the chunk. The upload does not end then.</param>
    public async Task<bool> Run(ImportUpload upload, bool isCounted, CancellationToken cancellationToken)
    {
        try
        {
            var isCheck = upload.State == ImportUploadState.Checking;
            if (await mediator.Send(new AttemptImportUpload(upload.Id, isCounted), CancellationToken.None))
            {
                await End(upload, isCheck, null, GivenUp);
                return true;
            }

            return await (isCheck ? Check(upload, cancellationToken) : Import(upload, cancellationToken));
        }
        catch (RuleBroken broken) when (broken.Findings.All(IsOfOtherWork))
        {
            return false;
        }
    }

    /// <summary>Notes that the service stops, so that the attempt does not count.</summary>
    public Task Stop(ImportUpload upload) => mediator.Send(new AdvanceImportUpload(upload.Id, ImportUploadStep.AttemptStops), CancellationToken.None);

    private static bool IsOfOtherWork(Finding finding) =>
        finding.Rule == ImportErrors.ConcurrentImport || finding.Rule == ImportErrors.Unknown || finding.Rule == ImportErrors.OtherState;

    private async Task<bool> Check(ImportUpload upload, CancellationToken cancellationToken)
    {
        var number = await mediator.Send(new AdvanceImportUpload(upload.Id, ImportUploadStep.CheckBegins), CancellationToken.None);
        var (lookup, count) = (new BatchLookup(), 0L);
        return await ForEachChunk(upload, number!.Value, after: 0, async (chunk, position) =>
        {
            if ((count += chunk.Count) > options.MaxRecords)
            {
                throw new UnusableContent(
                    ImportErrors.UnusableFile, "/file",
                    $"It has more than {options.MaxRecords.ToString("N0", CultureInfo.InvariantCulture)} records. Upload it in parts.");
            }

            var outcomes = await mediator.Send(new ValidateBatch.ValidateBatch(chunk, lookup), CancellationToken.None);
            await mediator.Send(new RecordImportCheck(number.Value, position, outcomes), CancellationToken.None);
        }, cancellationToken);
    }

    private async Task<bool> Import(ImportUpload upload, CancellationToken cancellationToken)
    {
        // A later run of the same upload finds the import that it began.
        var run = await mediator.Send(
            new BeginImport.BeginImport(upload.Fingerprint!, upload.Source, upload.Restarts, upload.Id), CancellationToken.None);
        if (run.FinishedAt is not null)
        {
            await End(upload, isCheck: false, run.Number, null);
            return true;
        }

        return await ForEachChunk(upload, run.Number, run.Position, (chunk, position) => mediator.Send(
            new RegisterBatch.RegisterBatch(chunk, new(run.Number, position, KeepsLines: true, options.MaxRejectedRecords)),
            CancellationToken.None), cancellationToken);
    }

    // Returns false if the upload was cancelled.
    private async Task<bool> ForEachChunk(
        ImportUpload upload, long run, long after, Func<IReadOnlyList<BatchItem>, long, Task> process, CancellationToken cancellationToken)
    {
        var (position, isCheck) = (after, upload.State == ImportUploadState.Checking);
        string? problem = null;
        try
        {
            var items = reader.Read(contents.Of(upload), after, cancellationToken);
            await foreach (var chunk in items.InChunks(cancellationToken).ReadAhead(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await uploads.StateOf(upload.Number, cancellationToken) != upload.State)
                {
                    return false;
                }

                await process(chunk, position);
                position = chunk[^1].Position;
            }
        }
        catch (UnusableContent unusable) when (!cancellationToken.IsCancellationRequested)
        {
            // Only a defect of the file ends the upload. Any other failure is one of the service, and the file is tried again.
            problem = unusable.Findings[0].Message;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (await uploads.StateOf(upload.Number, cancellationToken) != upload.State)
        {
            // The content of a file that has ended is deleted, so its end came too early.
            return false;
        }

        if (!isCheck && problem is null)
        {
            await mediator.Send(new FinishImport.FinishImport(run), CancellationToken.None);
        }

        await End(upload, isCheck, run, problem);
        return true;
    }

    private Task<long?> End(ImportUpload upload, bool isCheck, long? run, string? problem) => mediator.Send(
        new AdvanceImportUpload(upload.Id, isCheck ? ImportUploadStep.CheckEnds : ImportUploadStep.ImportEnds, run, problem), CancellationToken.None);
}
