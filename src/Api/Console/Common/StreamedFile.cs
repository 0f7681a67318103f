using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// The file at the end of a form, which is read while it arrives. The fields come before it, so that the token of the session is known first.
/// </summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Name">The file's name as the browser sent it.</param>
/// <param name="Content">The content. It can be read once.</param>
internal sealed record StreamedFile(string Field, string Name, Stream Content)
{
    private const int MostFields = 100;

    /// <summary>Returns whether a request has a form that can contain a file.</summary>
    public static bool IsIn(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the fields of a form up to its first file. Throws <see cref="InvalidDataException"/> or <see cref="IOException"/> if it cannot be read.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="maxFieldBytes">The greatest length of all fields.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<(IFormCollection Form, StreamedFile? File)> Read(
        HttpRequest request, int maxFieldBytes, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            throw new InvalidDataException("The form has no boundary.");
        }

        var reader = new MultipartReader(boundary, request.Body);
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var (left, count) = (maxFieldBytes, 0);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part) || ++count > MostFields)
            {
                throw new InvalidDataException("The form cannot be read.");
            }

            var name = HeaderUtilities.RemoveQuotes(part.Name).Value ?? "";
            if (part.IsFileDisposition())
            {
                var fileName = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value ?? "";
                return (new FormCollection(fields), new(name, fileName, new LastSection(section.Body, reader)));
            }

            var bytes = new byte[left + 1];
            var length = await section.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            left -= length;
            if (left < 0)
            {
                throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), Encoding.UTF8.GetString(bytes, 0, length));
        }

        return (new FormCollection(fields), null);
    }

    // A form that is cut short, or has more after the file, is a defective request.
    private sealed class LastSection(Stream section, MultipartReader reader) : Stream
    {
        private bool _hasEnded;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                var count = await section.ReadAsync(buffer, cancellationToken);
                if (count == 0 && !_hasEnded)
                {
                    _hasEnded = true;
                    if (await reader.ReadNextSectionAsync(cancellationToken) is not null)
                    {
                        throw new BadHttpRequestException("Nothing may follow the file of the form.");
                    }
                }

                return count;
            }
            catch (Exception failure) when (
                failure is (InvalidDataException or IOException) and not (BadHttpRequestException or ConnectionResetException))
            {
                throw new BadHttpRequestException("The form cannot be read.");
            }
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
