import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file how many rules of PDF/UA-1 it breaks, and which; the exit status is the number of such files. */
public class VeraCheck {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int broken = 0;
        for (String file : files) {
            ValidationResult result = validated(file);
            Map<String, String> failed = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    failed.putIfAbsent(rule, assertion.getMessage());
                }
            }
            System.out.println(failed.size() + " failed rules, " + result.getTotalAssertions() + " checks: " + file);
            failed.forEach((rule, message) -> System.out.println("    " + rule + " " + message));
            broken += result.isCompliant() ? 0 : 1;
        }
        System.exit(broken);
    }

    private static ValidationResult validated(String file) throws Exception {
        PDFAFlavour standard = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser);
        }
    }
}
