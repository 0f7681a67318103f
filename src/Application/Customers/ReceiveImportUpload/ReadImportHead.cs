using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ReceiveImportUpload;

/// <summary>
/// Reads the beginning of a file that was received, outside the unit of work. Throws <see cref="UnusableContent"/> with the reason if the file
/// cannot be imported at all.
/// </summary>
/// <param name="Upload">The upload.</param>
public sealed record ReadImportHead(Guid Upload) : IQuery<string>;

internal sealed class ReadImportHeadHandler(IImportUploads uploads, IImportContents contents, IImportReader reader, ICurrentCaller caller)
    : IRequestHandler<ReadImportHead, string>
{
    public async Task<string> Handle(ReadImportHead request, CancellationToken cancellationToken) => await reader.Check(
        contents.Of(await uploads.RequireOwn(request.Upload, caller, cancellationToken)), cancellationToken);
}
