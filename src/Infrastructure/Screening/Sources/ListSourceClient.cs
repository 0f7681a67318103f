using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common.Outgoing;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Outgoing;

namespace Onboarding.Infrastructure.Screening.Sources;

/// <summary>Fetches files over HTTP by guarded connections. A file counts only if it arrives as a whole.</summary>
internal sealed class ListSourceClient(GuardedConnections connections, AllowedSources allowed, ListSourceOptions options, TimeProvider clock)
    : IListSourceClient, IDisposable
{
    private const int MaxRedirects = 5;
    private const int BufferSize = 81_920;

    private readonly HttpClient _client = new(connections.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<FetchedFiles?> Fetch(IReadOnlyList<string> urls, IReadOnlyList<FetchTag> tags, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var files = new (ListFile File, FetchTag Tag)?[urls.Count];
            for (var at = 0; at < files.Length; at++)
            {
                files[at] = await Fetch(urls[at], tags.FirstOrDefault(tag => tag.Url == urls[at] && tag.CanBeCompared), either.Token);
            }

            if (files.All(file => file is null))
            {
                return null;
            }

            // A version has all files, so those that have not changed are fetched too.
            for (var at = 0; at < files.Length; at++)
            {
                files[at] ??= await Fetch(urls[at], null, either.Token)
                    ?? throw Failure(urls[at], "the answer was 304 although nothing was compared");
            }

            return new([.. files.Select(file => file!.Value.File)], [.. files.Select(file => file!.Value.Tag)]);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ListSourceException(
                $"there was no complete answer within {options.TimeoutSeconds.ToString(CultureInfo.InvariantCulture)} seconds");
        }
    }

    public void Dispose() => _client.Dispose();

    private static ListSourceException Failure(string url, string reason) => new($"{ListSource.FileName(url)}: {reason}");

    // Null if the file has not changed since the tag.
    private async Task<(ListFile File, FetchTag Tag)?> Fetch(string url, FetchTag? tag, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Follow(url, tag, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotModified && tag is not null)
            {
                return null;
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw Failure(url, $"the answer was {(int)response.StatusCode}");
            }

            var content = await Content(url, response, cancellationToken);
            return (new ListFile(ListSource.FileName(url), content), new FetchTag(
                url, Kept(response.Headers.ETag?.ToString()), Kept(Raw(response.Content.Headers, "Last-Modified"))));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            throw Failure(url, OutgoingFailures.Of(failure) switch
            {
                OutgoingFailure.AddressRejected => "the host has an address in the internal network that is not allowed",
                OutgoingFailure.Untrusted => "the certificate is not trusted",
                OutgoingFailure.NameNotFound => "the name of the host has no address",
                OutgoingFailure.ConnectionRefused => "nothing listens at the host",
                _ => "the host cannot be reached, or the answer was cut short",
            });
        }
    }

    private async Task<HttpResponseMessage> Follow(string url, FetchTag? tag, CancellationToken cancellationToken)
    {
        var target = new Uri(url);
        for (var redirects = 0; ; redirects++)
        {
            using var request = Request(target, tag);
            var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return response;
            }

            var location = response.Headers.Location;
            response.Dispose();
            if (redirects == MaxRedirects)
            {
                throw Failure(url, $"there were more than {MaxRedirects} redirects");
            }

            target = Checked(url, target, location);
        }
    }

    // A redirect leads only where a source may be: a list of sanctioned persons must not come from inside, or unprotected, by a detour.
    private Uri Checked(string url, Uri from, Uri? location)
    {
        var target = location is not null && Uri.TryCreate(from, location, out var absolute)
            ? OutgoingUrl.Parse(absolute.GetLeftPart(UriPartial.Query))
            : null;
        IReadOnlyList<IPAddress> addresses = target is not null && OutgoingUrl.Literal(target.IdnHost) is { } address ? [address] : [];
        return OutgoingUrl.Problem(target, addresses, allowed) is null
            ? target!
            : throw Failure(url, "a redirect leads to a URL that is not allowed");
    }

    private static HttpRequestMessage Request(Uri target, FetchTag? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, target) { Version = HttpVersion.Version11 };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Onboarding", "1"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        if (tag?.EntityTag is { } entityTag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", entityTag);
        }

        if (tag?.LastModified is { } lastModified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return request;
    }

    private async Task<byte[]> Content(string url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var encodings = response.Content.Headers.ContentEncoding.Where(encoding => encoding != "identity").ToList();
        if (encodings.Count > 1 || (encodings.Count == 1 && encodings[0] is not ("gzip" or "x-gzip")))
        {
            throw Failure(url, "the answer has a content encoding that was not asked for");
        }

        var limit = (long)options.MaxMegabytes << 20;
        var content = await Limited(url, await response.Content.ReadAsStreamAsync(cancellationToken), limit, cancellationToken);
        if (encodings.Count == 0 || content.Length == 0)
        {
            return content;
        }

        try
        {
            // Without the encoding, so that the same file has the same hash whenever it is fetched.
            await using var expanded = new ListFile(ListSource.FileName(url), content).Open();
            return await Limited(url, expanded, limit, cancellationToken);
        }
        catch (ListFormatException)
        {
            throw Failure(url, "the compressed answer was cut short");
        }
    }

    private async Task<byte[]> Limited(string url, Stream stream, long limit, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[BufferSize];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            content.Write(buffer.AsSpan(0, read));
            if (content.Length > limit)
            {
                throw Failure(url, $"the file is larger than {options.MaxMegabytes.ToString(CultureInfo.InvariantCulture)} MiB");
            }
        }

        return content.ToArray();
    }

    private static string? Raw(HttpContentHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string? Kept(string? tag) => tag is { Length: > 0 and <= FetchTag.MaxLength } ? tag : null;
}
