using System.Security.Cryptography;
using MediatR;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.ReceiveImportUpload;

/// <summary>Receives files part by part.</summary>
public static class ImportReceipt
{
    /// <summary>
    /// Stores a file while it arrives, with one part of it in memory, and has it checked. If it cannot be imported, or its end does not arrive,
    /// nothing of it stays.
    /// </summary>
    /// <param name="mediator">Sends the commands.</param>
    /// <param name="name">The file's name, without its folder.</param>
    /// <param name="content">The content as it arrives.</param>
    /// <param name="cancellationToken">Cancels the receipt.</param>
    public static async Task<ImportUploadItem> Receive(
        this IMediator mediator, string name, Stream content, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        await mediator.Send(new BeginImportUpload.BeginImportUpload(id, name), cancellationToken);
        try
        {
            var (size, fingerprint) = await Store(mediator, id, content, cancellationToken);
            var layout = await mediator.Send(new ReadImportHead(id), cancellationToken);
            return await mediator.Send(new CompleteImportUpload(id, size, fingerprint, layout), cancellationToken);
        }
        catch
        {
            await mediator.Send(new CancelImportUpload.CancelImportUpload(id), CancellationToken.None);
            throw;
        }
    }

    private static async Task<(long Size, string Fingerprint)> Store(
        IMediator mediator, Guid id, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[ImportPart.MaxBytes];
        long size = 0;
        for (var place = 0; ; place++)
        {
            var count = await content.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken);
            if (count > 0)
            {
                hash.AppendData(part, 0, count);
                size += count;
                await mediator.Send(new StoreImportPart(id, place, part[..count]), cancellationToken);
            }

            if (count < part.Length)
            {
                return (size, Convert.ToHexString(hash.GetHashAndReset()));
            }
        }
    }
}
