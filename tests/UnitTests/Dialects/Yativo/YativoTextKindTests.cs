using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.UnitTests.Dialects.Yativo;

public sealed class YativoTextKindTests
{
    [Fact]
    public void Numbers_and_addresses_of_a_submission_have_no_invisible_characters() => new[]
    {
        Identifying(KycFields.Person), Identifying(KycFields.Business), Identifying(KycFields.Document), Identifying(KycFields.Owner), Identifying(KycFields.Address),
    }.Should().BeEquivalentTo(new[] { "email tax_id", "email registration_number tax_id", "number", "tax_id email phone", "" });

    [Fact]
    public void Free_texts_have_line_breaks_and_names_have_none()
    {
        KycFields.Business.Single(field => field.Name == "business_description").HasAllowedCharacters("a\nb").Should().BeTrue();
        KycFields.Person.Single(field => field.Name == "first_name").HasAllowedCharacters("a\nb").Should().BeFalse();
        YativoRules.Address.Should().OnlyContain(field => !field.HasAllowedCharacters("a\u0007b"));
    }

    private static string Identifying<T>(FieldTable<T> table) => string.Join(' ', table.Where(field => field.Kind == TextKind.Identifier).Select(field => field.Name));
}
