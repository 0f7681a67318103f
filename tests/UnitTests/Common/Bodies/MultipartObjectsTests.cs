using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Bodies;

namespace Onboarding.UnitTests.Common.Bodies;

public class MultipartObjectsTests
{
    [Fact]
    public async Task The_bytes_of_a_form_count_to_those_in_flight_until_it_is_parsed()
    {
        var budget = new BodyBudget(1 << 20);
        var form = new MultipartFormDataContent { { new StringContent(new string('x', 5_000)), "name" } };
        var request = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(budget).BuildServiceProvider() }.Request;
        (request.Body, request.ContentType) = (await form.ReadAsStreamAsync(CancellationToken.None), form.Headers.ContentType!.ToString());

        var whileParsed = await MultipartObjects.Read(request, 10_000, json => (budget.Reserved, json.Length), CancellationToken.None);

        whileParsed.Reserved.Should().Be(5_000);
        whileParsed.Length.Should().BeGreaterThan(5_000);
        budget.Reserved.Should().Be(0);
    }
}
