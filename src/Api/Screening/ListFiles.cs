using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Bodies;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Screening;

/// <summary>
/// Reads the files of a list from a request: the parts of a multipart body, or the body itself as one file. Files are kept as they were sent.
/// </summary>
internal static class ListFiles
{
    /// <summary>The greatest size of a request, in bytes.</summary>
    public const int MaxBytes = 256 << 20;

    /// <summary>The greatest number of files of a version.</summary>
    public const int MaxFiles = 16;
    private const int MaxName = 256;
    private const int CopyBytes = 64 << 10;

    /// <summary>The body has no file, or cannot be read; {0} says why.</summary>
    public static readonly Rule Defective = Rule.Unpublished(
        "invalid_body", "The body must be one file, or multipart/form-data with 1 to 16 files: {0}");

    /// <summary>
    /// Returns the files. Throws <see cref="InvalidInput"/> (invalid_body) for a body without a file or a multipart body that is cut short, and
    /// <see cref="ServiceBusyException"/> if the instance holds too many bytes of bodies. The files count to them until the response is sent.
    /// </summary>
    public static async Task<IReadOnlyList<ListFile>> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        var share = request.HttpContext.RequestServices.GetRequiredService<BodyBudget>().Begin();
        request.HttpContext.Response.RegisterForDispose(share);
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        if (type is null || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var content = await Bytes(request.Body, share, cancellationToken);
            return content.Length == 0
                ? throw Reject("the body is empty")
                : [new ListFile(NameOf(request.Headers.ContentDisposition) ?? "list", content)];
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw Reject("the boundary is missing");
        }

        var files = new List<ListFile>();
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (files.Count == MaxFiles)
                {
                    throw Reject("there are too many files");
                }

                files.Add(new ListFile(NameOf(section.ContentDisposition) ?? throw Reject("a part has no file name"),
                    await Bytes(section.Body, share, cancellationToken)));
            }
        }
        catch (Exception failure) when (failure is (IOException or InvalidDataException) and not BadHttpRequestException)
        {
            throw Reject("it is cut short");
        }

        return files.Count == 0 ? throw Reject("there is no file")
            : files.DistinctBy(file => file.Name).Count() < files.Count ? throw Reject("two files have the same name")
            : files;
    }

    // The name of a file that an export writes, so without folders and control characters.
    private static string? NameOf(string? disposition)
    {
        var name = ContentDispositionHeaderValue.TryParse(disposition, out var header)
            ? (header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).Value?.Trim('"')
            : null;
        name = name is null ? null : Path.GetFileName(name.Replace('\\', '/'));
        return string.IsNullOrWhiteSpace(name) || name.Length > MaxName || name is "." or ".." || name.Any(char.IsControl) ? null : name;
    }

    private static async Task<byte[]> Bytes(Stream stream, BodyBudget.Share share, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[CopyBytes];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            share.Reserve(read);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static InvalidInput Reject(string reason) => new([Finding.Of(Defective, "", reason.ToString(CultureInfo.InvariantCulture))]);
}
