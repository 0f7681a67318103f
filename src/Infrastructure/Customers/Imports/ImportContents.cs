using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Documents;

namespace Onboarding.Infrastructure.Customers.Imports;

internal sealed class ImportContents(IServiceScopeFactory scopes, ContentProtection protection) : IImportContents
{
    public ImportSource Of(ImportUpload upload)
    {
        var number = upload.Number;
        return new(upload.Source, upload.Size, () => new ImportPartStream((place, cancellationToken) => Read(number, place, cancellationToken)));
    }

    // Each part is read in a scope of its own: a file is read for longer than a context should live.
    private async Task<byte[]?> Read(long upload, int place, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var part = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<ImportPart>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.UploadNumber == upload && one.Place == place, cancellationToken);
        return part is null ? null : protection.Unprotect(part);
    }
}

/// <summary>Reads a content part by part, in order. One part is in memory.</summary>
/// <param name="read">Reads the part at a place; null after the last one.</param>
internal sealed class ImportPartStream(Func<int, CancellationToken, Task<byte[]?>> read) : Stream
{
    private byte[] _part = [];
    private int _at;
    private int _next;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == _part.Length)
        {
            if (await read(_next, cancellationToken) is not { } part)
            {
                return 0;
            }

            (_part, _at) = (part, 0);
            _next++;
        }

        var count = Math.Min(buffer.Length, _part.Length - _at);
        _part.AsMemory(_at, count).CopyTo(buffer);
        (_at, _position) = (_at + count, _position + count);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The content is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
