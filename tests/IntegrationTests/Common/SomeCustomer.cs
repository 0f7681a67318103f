using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Dialects.Plain;

namespace Onboarding.IntegrationTests.Common;

/// <summary>For tests that need some customer and do not ask how it came.</summary>
internal static class SomeCustomer
{
    /// <summary>Makes a customer of the default account by the command itself, so that no dialect takes part; its id.</summary>
    public static async Task<string> NewCustomer(this OnboardingApp app)
    {
        var body = Payload.Person(Payload.Fresh("some")).Imported("LOW", "ACTIVE").Deserialize<PlainBody>(JsonSerializerOptions.Web)!;
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = AccountId.Default;
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateCustomer(body.Draft))).Id.ToString();
    }
}
