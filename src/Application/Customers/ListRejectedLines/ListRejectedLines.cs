using System.Globalization;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ListRejectedLines;

/// <summary>
/// Lists the rejected records of an uploaded file as they were, in the order of the file. Throws <see cref="NotFound"/> if the caller may see no
/// import or dry run with this number that belongs to an uploaded file.
/// </summary>
/// <param name="Run">The number of the import or the dry run.</param>
/// <param name="After">The position after which the list begins; 0 for the beginning.</param>
public sealed record ListRejectedLines(long Run, long After) : IQuery<RejectedLines>, IReadsPersonalData<RejectedLines>
{
    /// <summary>The maximum number of records in one response.</summary>
    public const int MaxRecords = 200;

    string? IAudited.Reference => Run.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Rejected records as they were in the file.</summary>
/// <param name="Layout">How they are written in the format of the file, for <see cref="IImportReader.Line"/>.</param>
/// <param name="Items">The records.</param>
public sealed record RejectedLines(string Layout, IReadOnlyList<RejectedLineItem> Items);

internal sealed class ListRejectedLinesHandler(IImportUploads uploads, IImportReads reads, ICurrentCaller caller)
    : IRequestHandler<ListRejectedLines, RejectedLines>
{
    public async Task<RejectedLines> Handle(ListRejectedLines request, CancellationToken cancellationToken)
    {
        _ = await reads.Find(caller.VisibleAccount(), request.Run, cancellationToken) ?? throw new NotFound("Import");
        var layout = (await uploads.OfRun(request.Run, cancellationToken))?.Layout ?? throw new NotFound("Import");
        return new(layout, await uploads.Lines(request.Run, request.After, ListRejectedLines.MaxRecords, cancellationToken));
    }
}
