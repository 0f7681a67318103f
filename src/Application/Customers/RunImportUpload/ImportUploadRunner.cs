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
public sealed class ImportUploadRunner(IMediator mediator, IImportUploads uploads, IImportContents contents, IImportReader reader) : IScopedService
{
    /// <summary>Does the work that the state of the upload asks for, until it ends or is cancelled.</summary>
    public async Task Run(ImportUpload upload, CancellationToken cancellationToken)
    {
        var isCheck = upload.State == ImportUploadState.Checking;
        string? problem = null;
        try
        {
            if (!await (isCheck ? Check(upload, cancellationToken) : Import(upload, cancellationToken)))
            {
                return;
            }
        }
        catch (RejectedException rejection)
        {
            problem = rejection.Findings[0].Message;
        }

        await End(upload, isCheck, problem);
    }

    /// <summary>Ends an upload whose work failed again and again.</summary>
    public Task Fail(ImportUpload upload, string problem) => End(upload, upload.State == ImportUploadState.Checking, problem);

    private async Task<bool> Check(ImportUpload upload, CancellationToken cancellationToken)
    {
        var number = await Advance(upload, ImportUploadStep.CheckBegins);
        var lookup = new BatchLookup();
        return await ForEachChunk(upload, after: 0, async (chunk, position) =>
        {
            var outcomes = await mediator.Send(new ValidateBatch.ValidateBatch(chunk, lookup), CancellationToken.None);
            await mediator.Send(new RecordImportCheck(number!.Value, position, outcomes), CancellationToken.None);
        }, cancellationToken);
    }

    private async Task<bool> Import(ImportUpload upload, CancellationToken cancellationToken)
    {
        // A later run of the same upload finds the import that it began.
        var run = await mediator.Send(
            new BeginImport.BeginImport(upload.Fingerprint!, upload.Source, upload.Restarts && upload.ImportNumber is null), CancellationToken.None);
        await Advance(upload, ImportUploadStep.ImportBegins, run.Number);
        if (run.FinishedAt is not null)
        {
            return true;
        }

        var isDone = await ForEachChunk(upload, run.Position, (chunk, position) => mediator.Send(
            new RegisterBatch.RegisterBatch(chunk, new(run.Number, position, KeepsLines: true)), CancellationToken.None), cancellationToken);
        if (isDone)
        {
            await mediator.Send(new FinishImport.FinishImport(run.Number), CancellationToken.None);
        }

        return isDone;
    }

    // Returns false if the upload was cancelled.
    private async Task<bool> ForEachChunk(
        ImportUpload upload, long after, Func<IReadOnlyList<BatchItem>, long, Task> process, CancellationToken cancellationToken)
    {
        var position = after;
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

        cancellationToken.ThrowIfCancellationRequested();
        return true;
    }

    private async Task End(ImportUpload upload, bool isCheck, string? problem)
    {
        try
        {
            await Advance(upload, isCheck ? ImportUploadStep.CheckEnds : ImportUploadStep.ImportEnds, problem: problem);
        }
        catch (RuleBroken)
        {
            // It was cancelled in the meantime.
        }
    }

    private Task<long?> Advance(ImportUpload upload, ImportUploadStep step, long? import = null, string? problem = null) =>
        mediator.Send(new AdvanceImportUpload(upload.Id, step, import, problem), CancellationToken.None);
}
