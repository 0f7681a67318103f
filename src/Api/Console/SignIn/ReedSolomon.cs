namespace Onboarding.Api.Console.SignIn;

/// <summary>The error correction of QR codes: Reed-Solomon over the field of 256 elements with the polynomial 0x11D.</summary>
internal static class ReedSolomon
{
    private static readonly (int[] Powers, int[] Logarithms) Field = Build();

    /// <summary>Returns the bytes of error correction of a block.</summary>
    public static byte[] Correction(byte[] data, int count)
    {
        var divisor = Divisor(count);
        var rest = new byte[count];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ rest[0]);
            Array.Copy(rest, 1, rest, 0, count - 1);
            rest[count - 1] = 0;
            for (var i = 0; i < count; i++)
            {
                rest[i] ^= Multiply(factor, divisor[i + 1]);
            }
        }

        return rest;
    }

    private static byte[] Divisor(int count)
    {
        byte[] product = [1];
        for (var i = 0; i < count; i++)
        {
            var next = new byte[product.Length + 1];
            for (var j = 0; j < product.Length; j++)
            {
                next[j] ^= product[j];
                next[j + 1] ^= Multiply(product[j], (byte)Field.Powers[i]);
            }

            product = next;
        }

        return product;
    }

    private static byte Multiply(byte one, byte other) =>
        one == 0 || other == 0 ? (byte)0 : (byte)Field.Powers[(Field.Logarithms[one] + Field.Logarithms[other]) % 255];

    private static (int[] Powers, int[] Logarithms) Build()
    {
        var (powers, logarithms) = (new int[256], new int[256]);
        for (var (i, value) = (0, 1); i < 255; i++)
        {
            (powers[i], logarithms[value]) = (value, i);
            value <<= 1;
            value = value > 255 ? value ^ 0x11D : value;
        }

        return (powers, logarithms);
    }
}
