using Onboarding.Domain.Customers.Warnings;

namespace Onboarding.UnitTests.Customers.Warnings;

public sealed class NationalCodeDatesTests
{
    [Theory]
    [InlineData("LT", "38501010003", "1985-01-01")]
    [InlineData("EE", "50205230000", "2002-05-23")]
    [InlineData("LV", "150375-12345", "1975-03-15")]
    [InlineData("LV", "150302-22345", "2002-03-15")]
    [InlineData("PL", "85010112345", "1985-01-01")]
    [InlineData("PL", "02252312345", "2002-05-23")]
    [InlineData("PL", "99810112345", "1899-01-01")]
    [InlineData("FI", "131052-308T", "1952-10-13")]
    [InlineData("FI", "230502A308T", "2002-05-23")]
    [InlineData("SE", "198501011234", "1985-01-01")]
    [InlineData("SE", "19850161-1234", "1985-01-01")]
    [InlineData("DK", "010185-0123", "1985-01-01")]
    [InlineData("DK", "230502-4123", "2002-05-23")]
    [InlineData("DK", "230502-5123", "2002-05-23")]
    [InlineData("NO", "01018512345", "1985-01-01")]
    [InlineData("NO", "23050250045", "2002-05-23")]
    [InlineData("NO", "41018512345", "1985-01-01")]
    [InlineData("BG", "8501011234", "1985-01-01")]
    [InlineData("BG", "0245231234", "2002-05-23")]
    [InlineData("RO", "1850101123456", "1985-01-01")]
    [InlineData("RO", "5020523123456", "2002-05-23")]
    [InlineData("CZ", "855101/1234", "1985-01-01")]
    [InlineData("SK", "0205231234", "2002-05-23")]
    [InlineData("CZ", "530101/123", "1953-01-01")]
    public void A_code_tells_the_date_of_birth(string country, string code, string date) =>
        NationalCodeDates.Of(country, code).Select(one => one.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).Should().Equal(date);

    [Theory]
    [InlineData("SE", "850101-1234", 3)]
    [InlineData("RO", "7850101123456", 2)]
    public void A_code_without_a_century_tells_several_dates(string country, string code, int dates) => NationalCodeDates.Of(country, code).Should().HaveCount(dates);

    [Theory]
    [InlineData("LT", "12345")]
    [InlineData("LT", "38513010003")]
    [InlineData("LV", "32123412345")]
    [InlineData("DE", "38501010003")]
    [InlineData("FI", "131052_308T")]
    [InlineData("PL", "٨٥٠١٠١١٢٣٤٥")]
    [InlineData("CZ", "passport 1")]
    public void Another_text_tells_none(string country, string code) => NationalCodeDates.Of(country, code).Should().BeEmpty();

    [Theory]
    [InlineData("5493001KJTIIGC8Y1R12", true)]
    [InlineData("5493001KJTIIGC8Y1R13", false)]
    [InlineData("5493001KJTIIGC8Y1R1", false)]
    public void An_LEI_has_its_check_digits(string text, bool isLei) => CheckDigits.IsLei(text).Should().Be(isLei);

    [Theory]
    [InlineData("GB82 WEST 1234 5698 7654 32", true, true)]
    [InlineData("LT121000011101001000", true, true)]
    [InlineData("LT131000011101001000", true, false)]
    [InlineData("account 12", false, false)]
    public void An_IBAN_has_its_check_digits(string text, bool looks, bool isIban) => (CheckDigits.LooksLikeIban(text), CheckDigits.IsIban(text)).Should().Be((looks, isIban));
}
