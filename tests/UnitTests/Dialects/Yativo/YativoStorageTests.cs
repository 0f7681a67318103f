using System.Collections.ObjectModel;
using Onboarding.Api.Dialects.Yativo.Storage;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class YativoStorageTests
{
    private const string Id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private static readonly KnownUploads Here = new(
        ReadOnlyDictionary<Guid, PlainContent>.Empty, [new("https://kyc.example.com/base/api/v1/storage/"), new("http://127.0.0.1:5080/api/v1/storage/")]);

    [Theory]
    [InlineData($"https://h/api/v1/storage/{Id}", true)]
    [InlineData($"https://h/base/api/v1/storage/{Id}", true)]
    [InlineData($"https://h/API/V1/Storage/{Id}", true)]
    [InlineData($"https://h/api/v1/storage/{Id}/", true)]
    [InlineData($"https://h/api/v1/storage/{Id}?download=1", true)]
    [InlineData($"https://h/api/v1/storage/{Id}#page", true)]
    [InlineData($"https://h/api/v1/x/../%73torage/{Id}", true)]
    [InlineData("https://h/api/v1/storage/", false)]
    [InlineData($"https://h/api/v1/storage/x{Id}", false)]
    [InlineData($"https://h/api/v1/storage/{Id}/x", false)]
    [InlineData($"https://h/?/api/v1/storage/{Id}", false)]
    [InlineData($"https://h/storage/{Id}", false)]
    public void A_URL_names_an_upload_by_its_path(string url, bool names) => YativoStorage.IdIn(url).Should().Be(names ? Guid.Parse(Id) : null);

    [Theory]
    [InlineData($"https://kyc.example.com/base/api/v1/storage/{Id}", true)]
    [InlineData("https://kyc.example.com/base/api/v1/storage", true)]
    [InlineData("https://kyc.example.com/base/api/v1/storage/nonsense?x=1", true)]
    [InlineData("http://KYC.example.com/base/API/v1/storage/x", true)]
    [InlineData("https://kyc.example.com:443/base/api/v1/storage/x", true)]
    [InlineData("https://kyc.example.com./base/api/v1/storage/x", true)]
    [InlineData("https://user@kyc.example.com/base/api/v1/./%73torage/x", true)]
    [InlineData("http://127.0.0.1:5080/api/v1/storage/x", true)]
    [InlineData("http://127.0.0.1/api/v1/storage/x", false)]
    [InlineData("https://kyc.example.com/base/api/v1/storages/x", false)]
    [InlineData("https://kyc.example.com/other/file.pdf", false)]
    [InlineData("https://kyc.example.com.evil.example/base/api/v1/storage/x", false)]
    public void A_URL_below_the_own_address_is_here_however_it_is_written(string url, bool isHere) => Here.IsHere(url).Should().Be(isHere);
}
