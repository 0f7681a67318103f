using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>Protects, stores and reads contents of documents, as a dialect does.</summary>
internal static class ContentCalls
{
    private static readonly ConditionalWeakTable<OnboardingApp, Task<Caller>> Viewers = [];

    private static readonly byte[] Head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Returns a PNG that no other test has.</summary>
    public static byte[] Png(int size = 3_000)
    {
        var bytes = new byte[size];
        Random.Shared.NextBytes(bytes);
        Head.CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>Stores a content of a customer of the default account.</summary>
    public static async Task Keep(this OnboardingApp app, string customer, DocumentId document, DocumentPurpose purpose, byte[] bytes)
    {
        await app.Viewer();
        await using var scope = app.Services.CreateAsyncScope();
        var (vault, db) = (scope.ServiceProvider.GetRequiredService<DocumentVault>(), scope.ServiceProvider.GetRequiredService<OnboardingDbContext>());
        var context = new ValidationContext([]);
        var content = vault.Protect(PlainContent.From(Convert.ToBase64String(bytes), 5 << 20, context, "front")!);
        var id = new CustomerId(Guid.Parse(customer));
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Run(
            async () =>
            {
                vault.Store(await db.Set<Customer>().SingleAsync(one => one.Id == id), document, purpose, content);
                return true;
            },
            CancellationToken.None);
    }

    /// <summary>Returns the path of a content.</summary>
    public static string ContentPath(string customer, DocumentId document, string query = "") => $"/onboarding/v1/customers/{customer}/documents/{document}/content{query}";

    /// <summary>Asks for a content as a client that may read the contents of every account: no caller without sign-in may.</summary>
    public static async Task<Answer> GetContent(this OnboardingApp app, string path) => await app.GetAs(await app.Viewer(), path);

    /// <summary>Returns a plain content.</summary>
    public static async Task<byte[]> ReadContent(this OnboardingApp app, string customer, DocumentId document, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ContentPath(customer, document, query));
        request.Headers.TryAddWithoutValidation("Authorization", (await app.Viewer()).Basic);
        using var response = await app.Client.SendAsync(request);
        response.StatusCode.Should().Be(System.Net.HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static Task<Caller> Viewer(this OnboardingApp app) => Viewers.GetValue(app, one => one.AddClient(["core"], "default", ["documents", "administrator"], name: Payload.Fresh("viewer")));

    /// <summary>Returns the identity of a new document.</summary>
    public static DocumentId NewDocument() => DocumentId.New(DateTimeOffset.UtcNow);
}
