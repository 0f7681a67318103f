using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Onboarding.Fuzz.Description;
using Onboarding.Fuzz.Requests;
using Onboarding.Fuzz.Service;

namespace Onboarding.Fuzz.Running;

/// <summary>The facts about the service that a run needs: its operations, credentials and a few things that exist in it.</summary>
/// <param name="EndPoint">The address.</param>
/// <param name="Description">The operations.</param>
/// <param name="Factory">The source of requests.</param>
internal sealed record Target(IPEndPoint EndPoint, ApiDescription Description, RequestFactory Factory)
{
    private const string Code = """{"code":"FUZZ1","name":"Fuzz"}""";
    private const string Hook = """{"url":"https://hooks.example.com/fuzz","types":["*"]}""";

    /// <summary>Prepares the service and reads what is needed.</summary>
    /// <param name="service">The service.</param>
    /// <param name="requests">The folder of valid requests.</param>
    public static async Task<Target> Of(IService service, string requests)
    {
        string[] credentials = [.. service.Clients.Select(client => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(client)))];
        using var client = new HttpClient { BaseAddress = service.Url };
        client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(credentials[0]);

        await Post(client, "/onboarding/v1/classifiers/riskManagementCategory/codes", Code);
        await Post(client, "/onboarding/v1/subscriptions", Hook);
        var description = ApiDescription.Read(await client.GetByteArrayAsync(new Uri("/v3/api-docs", UriKind.Relative)));
        string[] own = [.. service.Clients.Select(one => one.Split(':')[0])];
        var places = await Places.Read(path => Get(client, path), own);

        // Clients with every role send more: a reader gets mostly 403.
        string[] weighted = [.. Enumerable.Repeat(credentials[0], 6), .. credentials];
        return new(
            new IPEndPoint((await Dns.GetHostAddressesAsync(service.Url.DnsSafeHost)).First(IPAddress.IsLoopback), service.Url.Port),
            description,
            new(description, RequestFiles.Read(requests, description), places, weighted));
    }

    private static async Task<byte[]> Get(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.IsSuccessStatusCode ? await response.Content.ReadAsByteArrayAsync() : [];
    }

    // A repeated run finds them there already.
    private static async Task Post(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
